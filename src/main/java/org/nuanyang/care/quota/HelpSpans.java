package org.nuanyang.care.quota;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.nuanyang.care.rule.Circumstances.Paired;
import org.nuanyang.roster.ChildId;

/** With which grown-up each child was paired, and when. */
interface HelpSpans {
    Map<ChildId, List<Paired>> of(Collection<ChildId> children);
}
