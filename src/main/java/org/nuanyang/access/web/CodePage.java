package org.nuanyang.access.web;

import org.nuanyang.shell.Problems;

record CodePage(CodeForm form, Problems problems) {}
