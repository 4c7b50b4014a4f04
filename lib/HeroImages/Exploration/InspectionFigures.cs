namespace HeroImages.Exploration;

/// <summary>Lists the numbers of an inspection one by one.</summary>
static class InspectionFigures
{
    public static IEnumerable<(string Section, string Figure, double Value)> Of(CollectionInspection inspection) =>
        [.. Images(inspection), .. Ranges(inspection.Ranges), .. Sequences(inspection.Sequences)];

    static IEnumerable<(string, string, double)> Images(CollectionInspection inspection)
    {
        var (images, classifications) = (inspection.Images, inspection.Classifications);
        return [
            ("images", "images", images.Images),
            ("images", "empty", images.Empty),
            ("images", "with_detections", images.WithDetections),
            ("images", "above_threshold", images.AboveThreshold),
            ("images", "failed", images.Failed),
            ("images", "videos", images.Videos),
            ("images", "folders", images.Folders),
            ("images", "unsorted", images.Unsorted.Count),
            ("classifications", "detections", classifications.Detections),
            ("classifications", "classifications", classifications.Classifications),
            ("classifications", "labels", classifications.Labels),
            ("classifications", "labels_used", classifications.LabelsUsed),
        ];
    }

    static IEnumerable<(string, string, double)> Ranges(CollectionRanges ranges) => [
        .. Spread("confidence", ranges.Confidence),
        .. Spread("box_area", ranges.BoxArea),
        .. Spread("classification_confidence", ranges.ClassificationConfidence),
        .. Spread("detections_per_image", ranges.DetectionsPerImage),
        .. Spread("width", ranges.Width),
        .. Spread("height", ranges.Height),
        ("times", "without_time", ranges.WithoutTime),
    ];

    static IEnumerable<(string, string, double)> Sequences(SequenceInspection? sequences) => sequences is null ? [] : [
        ("sequences", "sequences", sequences.Sequences),
        ("sequences", "locations", sequences.Locations),
        ("sequences", "without_location", sequences.WithoutLocation),
        .. Spread("frames_per_sequence", sequences.FramesPerSequence),
        .. Spread("images_per_location", sequences.ImagesPerLocation),
        ("join", "metadata_entries", sequences.Join.MetadataEntries),
        ("join", "exact", sequences.Join.Exact),
        ("join", "other_slashes", sequences.Join.OtherSlashes),
        ("join", "other_case", sequences.Join.OtherCase),
        ("join", "by_suffix", sequences.Join.BySuffix),
        ("join", "by_other_name", sequences.Join.ByOtherName),
        ("join", "without_metadata", sequences.Join.WithoutMetadata),
        ("join", "unused_entries", sequences.Join.UnusedEntries),
        ("join", "derived", sequences.Join.Derived),
        ("join", "without_time", sequences.Join.WithoutTime),
    ];

    static IEnumerable<(string, string, double)> Spread(string section, Distribution? spread) => spread is null ? [] : [
        (section, "count", spread.Count),
        (section, "minimum", spread.Minimum),
        (section, "lower_quartile", spread.LowerQuartile),
        (section, "median", spread.Median),
        (section, "upper_quartile", spread.UpperQuartile),
        (section, "maximum", spread.Maximum),
    ];
}
