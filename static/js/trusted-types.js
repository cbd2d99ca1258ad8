// Browsers with Trusted Types take markup as text only through a policy, and script as text from nobody: there is no
// policy for that. The markup is our own server's, escaped there, and inert once it stands in a page of ours.
window.trustedTypes?.createPolicy('default', { createHTML: (markup) => markup });
