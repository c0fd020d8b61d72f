/**
 * The frame around every page: layout, navigation, language, messages, error pages, and 今日 (Today).
 *
 * <p>A module makes a page in four steps. (1) A handler returns {@code Show.page("roster/children", page)}, or
 * {@code Show.again(…)} for a form that comes back with errors (422). (2) {@code page} is a record {@code ChildrenPage}
 * beside the controller. (3) {@code src/main/jte/roster/children.jte} declares it:
 * <pre>{@code
 * @import static org.nuanyang.common.Words.say
 * @import org.nuanyang.shell.Frame
 * @param Frame frame
 * @param ChildrenPage page
 * @template.shell.layout(frame = frame, title = say("roster.children.title"), content = @`…`)
 * }</pre>
 * {@code frame} is put there by this module; hand it on, also to {@code @template.shell.csrf} in each form that posts.
 * (4) The words stand in {@code messages/roster_zh.properties} and {@code roster_en.properties}.
 *
 * <p>The pieces pages are made of are the templates in {@code src/main/jte/shell}: heading, panel, table, filters, pages,
 * field, select, choices, summary, facts and fact, badge, steps, tabs, stat, confirm, empty; chart, a table of which
 * {@code charts.js} draws a picture (bars, lines, map): columns to draw say {@code data-series}, their cells {@code data-value},
 * and the page ends with chart-scripts. A default of a template's
 * parameter is written with its package, since it is compiled where the template is called. No style attribute and no
 * script in a page: the content security policy stops them.
 *
 * <p>Modules contribute beans: {@link NavigationEntry}, {@link TodaySource}; access tells who is there ({@link Whoami}).
 * Whatever a handler throws becomes a sentence here; {@link org.nuanyang.common.NotFound} is also "not yours".
 */
@NullMarked
package org.nuanyang.shell;

import org.jspecify.annotations.NullMarked;
