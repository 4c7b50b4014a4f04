using HeroImages.SampleData.Collection;
using HeroImages.SampleData.Drawing;
using HeroImages.SampleData.Scenes;

namespace HeroImages.SampleData.Rendering;

/// <summary>Puts a subject and its shadow where it stands and returns its true box.</summary>
static class SubjectPainter
{
    public static PixelBox Draw(SvgCanvas canvas, View view, PlannedPicture picture, PlannedSubject subject)
    {
        var scale = subject.Scale(view);
        var (x, y) = (subject.X * view.Width, view.GroundYAt(subject.Metres));
        DrawShadow(canvas, picture, x, y, scale);
        var extent = new Extent();
        var map = Affine.Place(x, y, subject.FacesRight ? scale : -scale, scale);
        var blurred = subject.MotionBlur > 0.4;
        canvas.AddText(blurred ? $"<g filter=\"url(#{canvas.Blur(subject.MotionBlur, subject.MotionBlur * 0.12)})\">" : "<g>");
        subject.Species.Artist.Draw(new Pen(canvas, map, picture.Light, subject.Metres, extent), subject.Pose);
        canvas.AddText("</g>");
        return extent.ToBox();
    }

    static void DrawShadow(SvgCanvas canvas, PlannedPicture picture, double x, double y, double scale)
    {
        var light = picture.Light;
        var length = scale * (0.75 + 0.6 * light.ShadowLength);
        // the shadow falls away from the sun
        var shift = (x / picture.Site.Width - picture.SunX) * light.ShadowLength * scale * 0.7;
        var blur = canvas.Blur(Math.Max(1, scale * 0.03), Math.Max(0.6, scale * 0.012));
        var opacity = light.IsInfraRed ? 0.5 : light.ShadowLength > 0 ? 0.38 : 0.26;
        canvas.Add($"<g filter=\"url(#{blur})\"><ellipse cx=\"{x + shift:0.#}\" cy=\"{y + scale * 0.015:0.#}\" rx=\"{length:0.#}\" ry=\"{scale * 0.075:0.#}\" fill=\"{(light.IsInfraRed ? "#050505" : "#1a120c")}\" opacity=\"{opacity:0.##}\"/></g>");
    }
}
