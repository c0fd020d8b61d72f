package org.nuanyang.roster.survey.web;

/**
 * Asks before rounds are closed.
 *
 * @param left how many children nobody has checked
 * @param rounds how many rounds it closes
 * @param backUrl where one goes on without closing
 */
public record ClosurePage(String question, long left, long rounds, String url, String backUrl) {}
