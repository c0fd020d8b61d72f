package org.nuanyang.violators.roster.web;

/** Something of a module's pages, which is nobody else's business. */
public class Inner {}
