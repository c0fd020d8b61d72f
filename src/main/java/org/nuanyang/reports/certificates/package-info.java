/** 荣誉证书, 先进个人 and 先进集体: printed from what whoever issues them types; nothing of it is kept but that they were printed. */
@NullMarked
package org.nuanyang.reports.certificates;

import org.jspecify.annotations.NullMarked;
