package org.nuanyang.notices.web;

import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Page;

/** What could not be delivered: to whom and by which way, what was said; never what it was about. */
public record UndeliveredPage(Page<Line> page) {
    public record Line(String url, String kind, String to, String at, int tries, @Nullable String said) {}
}
