namespace HeroImages.Detections;

/// <summary>Things in the files that are not as the formats say, and that were dealt with and counted.</summary>
public enum Oddity
{
    /// <summary>The version is missing, or one that is not known.</summary>
    UnknownVersion,

    /// <summary>The file has no category table; animal, person, vehicle are taken for 1, 2, 3.</summary>
    CategoryTableMissing,

    /// <summary>A detection's category is not in the table; it counts as nothing seen.</summary>
    CategoryNotInTable,

    /// <summary>A detection without category; left out.</summary>
    CategoryMissing,

    /// <summary>A category named after a species; taken for an animal of that species.</summary>
    SpeciesAsCategory,

    /// <summary>A classification whose class is not in the table; its id serves as its name.</summary>
    ClassNotInTable,

    /// <summary>A confidence that is missing or no finite number; the detection is left out.</summary>
    ConfidenceMissing,

    /// <summary>A confidence above 1 or below 0; taken for 1 or 0.</summary>
    ConfidenceOutOfRange,

    /// <summary>A box that is missing; the detection is left out.</summary>
    BoxMissing,

    /// <summary>A box with NaN or an infinite number; the detection is left out.</summary>
    BoxNotFinite,

    /// <summary>A box without area inside the frame; kept, and passed over in selecting.</summary>
    BoxWithoutArea,

    /// <summary>A box reaching more than a hundredth outside the frame; clipped where that matters.</summary>
    BoxOutsideFrame,

    /// <summary>A stand-in box for a species without detection; never used for composition.</summary>
    PlaceholderBox,

    /// <summary>An image that is marked as failed and has detections; the mark is believed.</summary>
    FailureWithDetections,

    /// <summary>An image with neither detections nor a failure text; it counts as failed.</summary>
    DetectionsMissing,

    /// <summary>A file that stands in the results more than once; the best entry is used.</summary>
    RepeatedFile,

    /// <summary>Paths that differ in upper and lower case only: one file on Windows and macOS.</summary>
    CaseOnlyDifference,

    /// <summary>A path with back-slashes; matched as if they were slashes.</summary>
    BackslashPath,

    /// <summary>An absolute path, probably of another computer.</summary>
    AbsolutePath,

    /// <summary>A path that climbs out of the image folder; never opened.</summary>
    ClimbingPath,

    /// <summary>A time that cannot be read, or that a camera shows before its clock is set; taken for missing.</summary>
    UnusableTime,

    /// <summary>A video; explored, never selected as a picture.</summary>
    Video,

    /// <summary>A bare NaN or Infinity, which JSON does not have; taken for missing.</summary>
    BareNumber,

    /// <summary>The results end too early; what stands before the end was used, as asked.</summary>
    AcceptedTruncation,

    /// <summary>A metadata entry without file name; left out.</summary>
    MetadataWithoutName,

    /// <summary>A metadata entry without sequence; the sequence is derived from location and time.</summary>
    MetadataWithoutSequence,

    /// <summary>A metadata entry without location; the folder serves instead.</summary>
    MetadataWithoutLocation,

    /// <summary>Two metadata entries of one file name; the later one is used.</summary>
    MetadataRepeated,

    /// <summary>A field of the metadata with a value of the wrong kind; taken for missing.</summary>
    MetadataFieldUnusable,
}
