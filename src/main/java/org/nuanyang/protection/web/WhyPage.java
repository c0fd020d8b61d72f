package org.nuanyang.protection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the viewer sees what they see, or who sees one child.
 *
 * @param child the name, when it is about one
 * @param people one line for each account, nearest to the child first; on the viewer's own page the viewer alone
 */
record WhyPage(@Nullable String child, String backUrl, List<Somebody> people, @Nullable String allUrl) {
    record Somebody(String name, List<Line> grounds) {}

    /** @param acts what it lets one do, in words */
    record Line(String words, String acts) {}
}
