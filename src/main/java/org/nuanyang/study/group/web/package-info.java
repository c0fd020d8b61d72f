/** The pages of village study groups. */
@NullMarked
package org.nuanyang.study.group.web;

import org.jspecify.annotations.NullMarked;
