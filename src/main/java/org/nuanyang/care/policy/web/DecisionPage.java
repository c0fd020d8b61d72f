package org.nuanyang.care.policy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be decided: which duties end and begin, what that would take, and the button that does it.
 *
 * @param preview null where nothing is worked out yet
 * @param fields what the button sends
 */
public record DecisionPage(String from, List<String> ends, List<String> begins, @Nullable PreviewPage preview, String url, List<Hidden> fields) {}
