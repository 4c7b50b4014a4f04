using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>Finds for every image of a collection its sequence, frame, location and time.</summary>
public static class SequenceReader
{
    /// <summary>Reads the metadata and joins it to the detections; where it is silent, sequences are derived.</summary>
    /// <param name="detections">The images.</param>
    /// <param name="metadataPaths">See <see cref="MetadataReader.Read"/>; may be empty.</param>
    /// <param name="options">How sequences are found; null for the defaults.</param>
    /// <param name="progress">Told how far reading and joining have come.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>One entry an image, in the order of <paramref name="detections"/>.</returns>
    /// <exception cref="InputException">A metadata source is missing, damaged, or something else than metadata.</exception>
    /// <remarks>
    /// To read the metadata while the detections are still being read, call <see cref="MetadataReader"/> and
    /// <see cref="SequenceJoiner"/> one after the other instead.
    /// </remarks>
    public static SequenceStore Read(
        DetectionStore detections, IReadOnlyList<string> metadataPaths, SequenceOptions? options = null,
        IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        SequenceJoiner.Join(detections, MetadataReader.Read(metadataPaths, progress, cancel), options, progress, cancel);
}
