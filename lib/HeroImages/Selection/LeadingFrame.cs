using HeroImages.Images;

namespace HeroImages.Selection;

/// <summary>A frame that is to be opened.</summary>
/// <param name="Frame">The frame, scored by the recipe.</param>
/// <param name="File">Its path as the results write it.</param>
/// <param name="Areas">Where its animals are.</param>
readonly record struct LeadingFrame(Representative Frame, string File, FrameArea[] Areas);
