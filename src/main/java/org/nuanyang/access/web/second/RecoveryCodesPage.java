package org.nuanyang.access.web.second;

import java.util.List;

/** @param next where one goes on from here */
record RecoveryCodesPage(List<String> codes, String next) {}
