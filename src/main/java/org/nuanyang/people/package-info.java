/**
 * 批量导入: schools, classes and staff with their duties from workbooks, for the system administrator. A file is looked at row by
 * row before anything is made; what it made and nobody has used can be closed again. Holds nothing of a child.
 */
@NullMarked
package org.nuanyang.people;

import org.jspecify.annotations.NullMarked;
