package org.nuanyang.roster.web;

import org.nuanyang.roster.ChildRow;

/**
 * What a list tells of one child, for those who may not open the file (domain section 15).
 *
 * @param more how to learn more: by an approval
 * @param mayAsk for an approval, or in an emergency; nobody opens the file of a child who has left
 */
public record LinePage(ChildRow child, String klass, String more, boolean mayAsk) {}
