package org.nuanyang.protection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/**
 * Opening a file in an emergency.
 *
 * @param child the name of the one child it is about, when the viewer sees it
 * @param found the children of a name, by where they are; null before anybody has been looked for
 */
record OpenPage(EmergencyForm form, @Nullable String child, List<Option> schools, @Nullable List<Option> found, int hours, Problems problems) {}
