package org.nuanyang.access.web;

import org.nuanyang.shell.Problems;

record NewAccountPage(NewAccountForm form, Problems problems) {}
