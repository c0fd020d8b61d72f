/**
 * 校外学习小组: children of a village who learn together outside school, the teacher who guides them, a grown-up on the spot, sessions and who was
 * there (domain section 9). Members are seen with the child and by the guide, who reads the name and nothing else.
 */
@NamedInterface("group")
@NullMarked
package org.nuanyang.study.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
