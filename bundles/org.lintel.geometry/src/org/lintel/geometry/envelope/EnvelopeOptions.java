// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

/**
 * What the search for the envelope takes as given. None of it is a limit of a code: those are the business of rules.
 *
 * @param gap holes and slits narrower than this let no outside air in, in metres
 * @param north degrees clockwise from the project's Y axis to true north; null to read it from the model
 * @param ground height of the ground in the world of the file, in metres; null to find it
 * @param standing whether, where nothing tells the ground, the building is taken to stand on its lowest storey, or on what is
 *        lowest of it
 * @param split height above the ground at which surfaces are cut in two parts, podium and tower; null for one part
 * @param steep surfaces that tilt by more than this from lying flat are walls, in degrees
 * @param mostCells the most cells the air is divided into; larger models get larger cells
 * @param mostSamples about how many points of surfaces are looked at; larger models get fewer on a square metre
 * @param threads how many threads look
 */
public record EnvelopeOptions(double gap, Double north, Double ground, boolean standing, Double split, double steep, int mostCells,
        int mostSamples, int threads) {

    public static final EnvelopeOptions DEFAULT = new EnvelopeOptions(0.3, null, null, false, null, 60, 40_000_000,
            1_500_000, Math.max(1, Runtime.getRuntime().availableProcessors()));

    public EnvelopeOptions {
        if (!(gap >= 0.05 && gap <= 5) || !(steep > 0 && steep < 90) || mostCells < 1000 || mostSamples < 100
                || threads < 1 || north != null && !Double.isFinite(north) || ground != null && !Double.isFinite(ground)
                || split != null && !(split > 0 && split < 1e6)) {
            throw new IllegalArgumentException("options of the envelope");
        }
    }

    public EnvelopeOptions withNorth(Double degrees) {
        return new EnvelopeOptions(gap, degrees, ground, standing, split, steep, mostCells, mostSamples, threads);
    }

    public EnvelopeOptions withGround(Double height) {
        return new EnvelopeOptions(gap, north, height, standing, split, steep, mostCells, mostSamples, threads);
    }

    /** With a building that stands on its lowest storey where nothing else tells the ground. */
    public EnvelopeOptions withStanding() {
        return new EnvelopeOptions(gap, north, ground, true, split, steep, mostCells, mostSamples, threads);
    }

    public EnvelopeOptions withSplit(Double height) {
        return new EnvelopeOptions(gap, north, ground, standing, height, steep, mostCells, mostSamples, threads);
    }

    public EnvelopeOptions withGap(double width) {
        return new EnvelopeOptions(width, north, ground, standing, split, steep, mostCells, mostSamples, threads);
    }

    public EnvelopeOptions withThreads(int count) {
        return new EnvelopeOptions(gap, north, ground, standing, split, steep, mostCells, mostSamples, count);
    }
}
