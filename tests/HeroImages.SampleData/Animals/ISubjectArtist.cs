using HeroImages.SampleData.Drawing;

namespace HeroImages.SampleData.Animals;

/// <summary>Draws a subject in its own coordinates: shoulder height 1, feet at y = 0, y downwards, facing right.</summary>
public interface ISubjectArtist
{
    void Draw(Pen pen, Pose pose);
}
