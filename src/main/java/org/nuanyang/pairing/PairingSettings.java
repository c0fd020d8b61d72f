package org.nuanyang.pairing;

/**
 * What a county rules about pairings.
 *
 * @param mostChildren with so many children one helper may be paired
 * @param notOwnPupil a homeroom teacher is not paired with a pupil of the own class
 */
public record PairingSettings(int mostChildren, boolean notOwnPupil) {
    public static final int MOST = 20;
    public static final PairingSettings USUAL = new PairingSettings(3, false);
}
