/**
 * The roster's documents: the contact card (学生联系卡) as PDF, the class contact table (联络信息表) and the roll (花名册)
 * as Excel that imports again unchanged, and the template to fill in. Each is a plain record, a template or a list of
 * columns, and a golden text; the controllers that hand them out record who took what and how many.
 *
 * <p>Nothing that a child carries says 留守: the card is a 学生联系卡 like any pupil's (domain section 3).
 */
@NullMarked
@NamedInterface("documents")
package org.nuanyang.roster.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
