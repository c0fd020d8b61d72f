/**
 * Noting on a phone what was done with a child: one form for every kind, one for a class at once, and the drafts that outlast
 * a lost signal.
 *
 * <p>The pages are plain forms; a record's id is made with the form, so that a double click, the back button or a phone that
 * sends again makes one record. Where there are scripts, {@code static/assets/kept} keeps what is typed, encrypted in the
 * browser with the account's secret ({@link org.nuanyang.care.entry.DraftKeys}), and sends it when there is a signal
 * ({@link org.nuanyang.care.entry.PhoneController}). docs/phone.md says against what this protects and against what not.
 */
@NullMarked
@NamedInterface("entry")
package org.nuanyang.care.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
