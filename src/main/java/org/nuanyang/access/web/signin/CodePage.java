package org.nuanyang.access.web.signin;

import org.nuanyang.shell.Problems;

record CodePage(CodeForm form, Problems problems) {}
