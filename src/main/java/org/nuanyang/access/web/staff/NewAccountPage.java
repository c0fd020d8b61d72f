package org.nuanyang.access.web.staff;

import org.nuanyang.shell.Problems;

record NewAccountPage(NewAccountForm form, Problems problems) {}
