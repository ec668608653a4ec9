// Stands in for chalk's look at the terminal in the bundle: the program decides itself whether it colours.
export default { stdout: false, stderr: false }
