namespace HeroImages.Sequences;

/// <summary>What the metadata says of one image, together, so that fetching it touches one place in memory.</summary>
struct MetadataRow()
{
    /// <summary>Ticks of the local camera clock; <see cref="Files.CameraClock.Missing"/> when there is none.</summary>
    public long Time;

    /// <summary>Number of the sequence in its table; -1 when there is none.</summary>
    public int Sequence = -1;

    /// <summary>Number of the location in its table; -1 when there is none.</summary>
    public int Location = -1;

    /// <summary>Frame number as stated; -1 when unknown.</summary>
    public int Frame = -1;

    /// <summary>Frames of the sequence as stated; -1 when unknown.</summary>
    public int Frames = -1;
}
