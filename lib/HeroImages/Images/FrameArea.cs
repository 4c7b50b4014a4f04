namespace HeroImages.Images;

/// <summary>A part of a picture, in fractions of its sides, origin top-left; 0 to 1.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Share of the width.</param>
/// <param name="Height">Share of the height.</param>
public readonly record struct FrameArea(double X, double Y, double Width, double Height)
{
    /// <summary>The whole picture.</summary>
    public static FrameArea Whole { get; } = new(0, 0, 1, 1);

    /// <summary>Right edge.</summary>
    public double Right => X + Width;

    /// <summary>Lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>Share of the picture.</summary>
    public double Share => Width * Height;

    /// <summary>Shared part of two areas as a share of what they cover together, 0 to 1.</summary>
    public double Overlap(FrameArea other)
    {
        var width = Math.Min(Right, other.Right) - Math.Max(X, other.X);
        var height = Math.Min(Bottom, other.Bottom) - Math.Max(Y, other.Y);
        var shared = Math.Max(width, 0) * Math.Max(height, 0);
        return shared <= 0 ? 0 : shared / (Share + other.Share - shared);
    }

    /// <summary>The part inside the picture; of no size if there is none.</summary>
    public FrameArea Clip()
    {
        var (left, top) = (Math.Clamp(X, 0, 1), Math.Clamp(Y, 0, 1));
        return new(left, top, Math.Clamp(Right, 0, 1) - left, Math.Clamp(Bottom, 0, 1) - top);
    }

    /// <summary>The same part in fractions of the picture without a strip at the bottom.</summary>
    internal FrameArea Above(double strip)
    {
        var top = Y / (1 - strip);
        return new FrameArea(X, top, Width, (Bottom / (1 - strip)) - top).Clip();
    }
}
