namespace HeroImages.Images;

/// <summary>Which pixels of a frame lie in any of some areas.</summary>
static class AreaMask
{
    /// <summary>True inside the areas, row by row; empty for no areas.</summary>
    public static bool[] Of(IReadOnlyList<FrameArea> areas, int width, int height)
    {
        var mask = areas.Count == 0 ? [] : new bool[width * height];
        foreach (var area in areas)
        {
            var (left, right) = (At(area.X, width), At(area.Right, width));
            for (var y = At(area.Y, height); y < At(area.Bottom, height); y++)
            {
                mask.AsSpan((y * width) + left, right - left).Fill(true);
            }
        }
        return mask;
    }

    static int At(double share, int side) => Math.Clamp((int)Math.Round(share * side), 0, side);
}
