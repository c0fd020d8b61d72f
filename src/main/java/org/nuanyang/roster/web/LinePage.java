package org.nuanyang.roster.web;

import org.nuanyang.roster.ChildRow;

/** What a list tells of one child, for those above the school: opening the file needs an approval (domain section 15). */
public record LinePage(ChildRow child, String klass) {}
