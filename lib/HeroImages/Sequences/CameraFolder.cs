using System.Text.RegularExpressions;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>
/// Tells the camera from the folder of a picture. Cameras begin a new folder every thousand or so pictures; such
/// overflow folders are no places. Left out are parts that consist of digits and RECNX, _BTCF, MEDIA or DSCIM, or of
/// digits, EK and digits (Reconyx, Browning, consumer cameras, Bushnell); parts named DCIM; and directly below these
/// any name as cameras must form it: three digits and five letters, digits or underscores, such as <c>100CANON</c>.
/// </summary>
static partial class CameraFolder
{
    /// <summary>The folder without overflow folders, parts parted by slashes, none at the end.</summary>
    public static string Of(string folder)
    {
        var parts = RelativePath.Normalize(folder).TrimEnd('/').Split('/');
        return string.Join('/', parts.Where((part, i) => !IsOverflow(part, i == 0 ? "" : parts[i - 1])));
    }

    static bool IsOverflow(string part, string parent) =>
        IsCameraRoot(part) || OverflowName().IsMatch(part) || (IsCameraRoot(parent) && CameraStandardName().IsMatch(part));

    static bool IsCameraRoot(string part) => part.Equals("DCIM", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^[0-9]+(RECNX|EK[0-9]+|_BTCF|MEDIA|DSCIM)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OverflowName();

    [GeneratedRegex("^[0-9]{3}[A-Z0-9_]{5}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CameraStandardName();
}
