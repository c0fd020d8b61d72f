package org.nuanyang.access.web.second;

import org.jspecify.annotations.Nullable;
import org.nuanyang.shell.Problems;

/** @param demo in the demo, whether there is an app whose code can be shown; and the code, while one is open */
record SecondSignInPage(Problems problems, boolean demo, @Nullable String code) {}
