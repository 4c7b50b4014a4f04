using System.Globalization;
using System.Text;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Forms;
using HeroImages.Images;

namespace HeroImages.Galleries;

/// <summary>A picture of a grid, made small, or why there is none.</summary>
/// <param name="Picture">What was asked for.</param>
/// <param name="Small">The JPEG in the grid.</param>
/// <param name="Large">The larger JPEG; null where the small one is all there is.</param>
/// <param name="Failure">Why there is no picture; null where there is.</param>
sealed record GridTile(GridPicture Picture, byte[]? Small, byte[]? Large, string? Failure)
{
    const int Quality = 80;

    /// <summary>Reads a picture and makes it small.</summary>
    /// <param name="picture">Which.</param>
    /// <param name="folder">The folder that it must lie in.</param>
    /// <param name="side">Pixels of the small version's longest side.</param>
    /// <param name="isEnlarged">Whether to make a larger one too.</param>
    public static GridTile Make(GridPicture picture, string folder, int side, bool isEnlarged)
    {
        if (RelativePath.Below(folder, picture.File) is not { } path)
        {
            return new(picture, null, null, "its path leads out of the image folder");
        }
        var (content, unread) = PictureFile.Read(path);
        if (content is null)
        {
            return new(picture, null, null, unread);
        }
        var (small, failure) = PicturePreparer.Prepare(content, new() { LongestSide = side, Quality = Quality });
        var isReduced = small is not null && Math.Max(small.Size.Width, small.Size.Height) == side;
        var large = isEnlarged && isReduced ? PicturePreparer.Prepare(content, new() { LongestSide = GridOptions.LargeSide, Quality = Quality }).Picture : null;
        return new(picture, small?.Jpeg, large?.Jpeg, failure);
    }

    public void WriteHtml(StringBuilder html, GridOptions options)
    {
        html.Append("<figure>");
        if (Small is null)
        {
            html.Append("<div class=\"hero-gone\">").Append(HtmlText.Escape(Failure!)).Append("</div>");
        }
        else
        {
            WritePicture(html, options);
        }
        html.Append("<figcaption>").Append(HtmlText.Escape(Picture.Caption)).Append("</figcaption></figure>\n");
    }

    void WritePicture(StringBuilder html, GridOptions options)
    {
        html.Append("<button type=\"button\" class=\"hero-shot\" title=\"").Append(HtmlText.Escape(Picture.File)).Append('"');
        if (Large is not null)
        {
            html.Append(" data-large=\"").Append(Jpeg(Large)).Append('"');
        }
        html.Append("><img alt=\"").Append(HtmlText.Escape(Picture.Alt)).Append("\" src=\"").Append(Jpeg(Small!)).Append("\">");
        if (options.Boxes)
        {
            foreach (var detection in Picture.Detections.Where(d => d.Confidence >= options.Confidence && IsDrawn(d.Category)))
            {
                WriteBox(html, detection);
            }
        }
        html.Append("</button>");
    }

    static void WriteBox(StringBuilder html, Detection detection)
    {
        var box = detection.Box.Clip();
        var kind = detection.Category switch { DetectionCategory.Person => "person", DetectionCategory.Vehicle => "vehicle", _ => "animal" };
        html.Append(CultureInfo.InvariantCulture, $"<span class=\"hero-box hero-{kind}\" style=\"left:{100 * box.X:0.##}%;top:{100 * box.Y:0.##}%;width:{100 * box.Width:0.##}%;height:{100 * box.Height:0.##}%\">")
            .Append(CultureInfo.InvariantCulture, $"<i><u>{kind} </u>{100 * detection.Confidence:0}%</i></span>");
    }

    static bool IsDrawn(DetectionCategory category) =>
        category is DetectionCategory.Animal or DetectionCategory.Person or DetectionCategory.Vehicle;

    static string Jpeg(byte[] bytes) => "data:image/jpeg;base64," + Convert.ToBase64String(bytes);
}
