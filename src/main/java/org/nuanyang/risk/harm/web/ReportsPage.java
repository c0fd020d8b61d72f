package org.nuanyang.risk.harm.web;

import java.util.List;
import org.nuanyang.common.Page;
import org.nuanyang.shell.Tone;

/** @param clocks what any officer of the county may know of all that run */
record ReportsPage(Page<Line> reports, boolean open, List<Running> clocks, boolean mayReadClocks, boolean mayStart, boolean mayDecide) {
    record Line(String url, String number, String child, String place, String started, String state, Tone tone) {}

    record Running(String number, String school, String body, String left, Tone tone) {}
}
