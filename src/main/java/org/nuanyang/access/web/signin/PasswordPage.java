package org.nuanyang.access.web.signin;

import org.nuanyang.shell.Problems;

/** @param forced an issued password, which has to be changed before anything else */
record PasswordPage(Problems problems, boolean forced) {}
