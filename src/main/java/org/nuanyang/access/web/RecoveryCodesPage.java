package org.nuanyang.access.web;

import java.util.List;

/** @param next where one goes on from here */
record RecoveryCodesPage(List<String> codes, String next) {}
