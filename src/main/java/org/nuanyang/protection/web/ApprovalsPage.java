package org.nuanyang.protection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Page;
import org.nuanyang.shell.Tab;
import org.nuanyang.shell.Tone;

/** @param approvals null on the tab of what waits, which has one page */
record ApprovalsPage(List<Tab> tabs, List<Line> lines, @Nullable Page<?> approvals, String url, String none, boolean mayDecide) {
    /** @param what 查看档案 · 青石小学 三年级1班 */
    record Line(String url, String who, String what, String purpose, String days, String state, Tone tone) {}
}
