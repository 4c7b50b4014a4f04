using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>The columns behind a <see cref="SequenceStore"/>, one row an image.</summary>
sealed class SequenceColumns
{
    /// <summary>Sequence strings; <see cref="Sequence"/> points into them.</summary>
    public TextTable Ids { get; init; } = new();

    /// <summary>Location names; <see cref="Location"/> points into them.</summary>
    public TextTable Locations { get; init; } = new();

    public Column<int> Sequence { get; init; } = new();
    public Column<int> Location { get; init; } = new();
    public Column<int> Frame { get; init; } = new();
    public Column<int> Frames { get; init; } = new();

    /// <summary>Ticks of the local camera clock; <see cref="CameraClock.Missing"/> when there is none.</summary>
    public Column<long> Time { get; init; } = new();
    public Column<SequenceOrigin> Origin { get; init; } = new();

    /// <summary>Pictures that must not be published.</summary>
    public SparseColumn<bool> NotPublic { get; init; } = new();

    public void Save(ColumnWriter writer)
    {
        Ids.Save(writer);
        Locations.Save(writer);
        Sequence.Save(writer);
        Location.Save(writer);
        Frame.Save(writer);
        Frames.Save(writer);
        Time.Save(writer);
        Origin.Save(writer);
        NotPublic.Save(writer);
    }

    public static SequenceColumns Load(ColumnReader reader) => new()
    {
        Ids = TextTable.Load(reader),
        Locations = TextTable.Load(reader),
        Sequence = Column<int>.Load(reader),
        Location = Column<int>.Load(reader),
        Frame = Column<int>.Load(reader),
        Frames = Column<int>.Load(reader),
        Time = Column<long>.Load(reader),
        Origin = Column<SequenceOrigin>.Load(reader),
        NotPublic = SparseColumn<bool>.Load(reader),
    };
}
