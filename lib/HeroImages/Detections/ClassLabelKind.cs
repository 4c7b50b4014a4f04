namespace HeroImages.Detections;

/// <summary>What a classifier's class stands for.</summary>
public enum ClassLabelKind : byte
{
    /// <summary>A species, or a class that is not known to be anything else.</summary>
    Species,

    /// <summary>A genus, family or anything above a species: "rodent", "bird".</summary>
    HigherTaxon,

    /// <summary>An animal of no stated kind, or no answer.</summary>
    Unidentified,

    /// <summary>No animal.</summary>
    Blank,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A vehicle.</summary>
    Vehicle,
}
