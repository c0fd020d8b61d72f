/**
 * 告知与同意: what parents are told, what they agree to, and that nothing happens without it (个人信息保护法第十四、十五、三十一条).
 *
 * <p>{@link org.nuanyang.protection.consent.ConsentPurpose} names the purposes and which of them need a consent; the file itself needs
 * a notice only (未成年人保护法第二十九条). {@link org.nuanyang.protection.consent.Consents} is the door: whoever does something that needs a
 * consent asks {@code given} and does without when there is none. A module that keeps something on the strength of a consent
 * contributes a {@link org.nuanyang.protection.consent.ConsentUse} and lets go of it when the consent is withdrawn.
 */
@NullMarked
@NamedInterface("consent")
package org.nuanyang.protection.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
