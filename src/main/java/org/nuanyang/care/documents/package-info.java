/**
 * What leaves the records of care on paper: the forms that schools keep (谈心记录卡, 家访记录表, 亲情电话登记表, 座谈会记录,
 * 帮扶日记) as Word and PDF, filled or to be filled in by hand, and the ledgers of care in Excel. Each form is laid out by a
 * class of its own from {@link org.nuanyang.care.documents.Written} records; {@link org.nuanyang.care.documents.CarePapers} is
 * the door, which asks for the right to take children's records out and logs each child.
 *
 * <p>Documents are Chinese whatever the page's language is. None carries a phone number. A family call's and a letter's words
 * are the family's: the register says that there was a call, never what was said.
 */
@NullMarked
package org.nuanyang.care.documents;

import org.jspecify.annotations.NullMarked;
