/** What can be asked for on the command line, apart from the code that does it: a usage text loads nothing else. */
export const FORMATS = ['text', 'json', 'html', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export const STORY_FORMATS = ['text', 'json'] as const;
export type StoryFormat = (typeof STORY_FORMATS)[number];

export const TASK_NAMES = ['segment', 'align', 'pair', 'claim', 'attribution', 'clean', 'extract'] as const;
export type TaskName = (typeof TASK_NAMES)[number];
