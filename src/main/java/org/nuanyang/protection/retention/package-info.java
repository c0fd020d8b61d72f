/**
 * 保存期限与销毁: how long what is known of a child is kept after it has left, and that it goes then (个人信息保护法第十九、四十七条).
 *
 * <p>The county says for how many years; {@link org.nuanyang.protection.retention.Retention} lists whose file falls due, somebody of the
 * county orders the erasure, {@link org.nuanyang.protection.retention.Erasing} does it child by child and can be stopped and gone on
 * with. A {@link org.nuanyang.protection.retention.Hold} on a child or school stops it. Each module that keeps something of a child
 * contributes a {@link org.nuanyang.protection.retention.Retained}; the database's functions behind them refuse whatever was not ordered.
 * What is kept by days or months instead is told by a {@link org.nuanyang.protection.retention.RetentionTimer}.
 */
@NullMarked
@NamedInterface("retention")
package org.nuanyang.protection.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
