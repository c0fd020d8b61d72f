package org.nuanyang.access.web.signin;

import java.util.List;
import org.nuanyang.access.DemoSignIns;
import org.nuanyang.shell.Problems;

record SignInPage(SignInForm form, Problems problems, List<DemoSignIns.One> demo, boolean county, boolean signedOut, boolean set) {}
