using HeroImages.Files;
using HeroImages.Sequences;

namespace HeroImages.Selection;

/// <summary>The order of frames within a sequence: by frame number, then time, then file name.</summary>
sealed class FrameOrder(SelectionScope scope) : IComparer<int>
{
    readonly SequenceColumns _sequences = scope.Sequences.Columns;
    readonly PathColumn _files = scope.Detections.Columns.Files;

    public int Compare(int x, int y) =>
        x == y ? 0
        : _sequences.Frame[x].CompareTo(_sequences.Frame[y]) is not 0 and var byFrame ? byFrame
        : _sequences.Time[x].CompareTo(_sequences.Time[y]) is not 0 and var byTime ? byTime
        : _files.Compare(x, y) is not 0 and var byFile ? byFile
        : x.CompareTo(y);
}
