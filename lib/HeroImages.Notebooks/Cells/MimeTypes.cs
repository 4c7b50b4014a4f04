namespace HeroImages.Notebooks.Cells;

/// <summary>Types of content that notebooks know.</summary>
public static class MimeTypes
{
    /// <summary>Plain text.</summary>
    public const string Plain = "text/plain";

    /// <summary>HTML.</summary>
    public const string Html = "text/html";

    /// <summary>Markdown.</summary>
    public const string Markdown = "text/markdown";

    /// <summary>A script that the front end runs.</summary>
    public const string JavaScript = "application/javascript";

    /// <summary>A JSON value.</summary>
    public const string Json = "application/json";

    /// <summary>SVG.</summary>
    public const string Svg = "image/svg+xml";

    /// <summary>PNG, in base64.</summary>
    public const string Png = "image/png";

    /// <summary>JPEG, in base64.</summary>
    public const string Jpeg = "image/jpeg";
}
