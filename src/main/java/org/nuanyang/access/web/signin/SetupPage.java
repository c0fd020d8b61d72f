package org.nuanyang.access.web.signin;

import org.nuanyang.shell.Problems;

/** @param asksCode the asker is not at the machine itself and has to know what it printed */
record SetupPage(SetupForm form, Problems problems, boolean asksCode) {}
