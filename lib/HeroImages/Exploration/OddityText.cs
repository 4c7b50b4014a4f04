using System.Diagnostics;
using HeroImages.Detections;

namespace HeroImages.Exploration;

/// <summary>Says in words what each <see cref="Oddity"/> means, and what to do about it.</summary>
public static class OddityText
{
    const string NothingToDo = "Nothing needs to be done.";

    /// <summary>What it means and how it was dealt with, in one sentence.</summary>
    public static string Explanation(Oddity kind) => TextOf(kind).Explanation;

    /// <summary>What to do about it, in one sentence.</summary>
    public static string Remedy(Oddity kind) => TextOf(kind).Remedy;

    static (string Explanation, string Remedy) TextOf(Oddity kind) => kind switch
    {
        Oddity.UnknownVersion => (
            "The results name no format version, or one that is not known, and were read by the rules of version 1.6.",
            "Compare a few images with the viewer of the tool that wrote the file."),
        Oddity.CategoryTableMissing => (
            "The results do not say what their category numbers mean, so that 1, 2 and 3 were taken for animal, person and vehicle.",
            "Add \"detection_categories\" to the file if the numbers mean something else."),
        Oddity.CategoryNotInTable => (
            "Detections have a category that the file's table does not have, and count as nothing seen.",
            "Add the missing number to \"detection_categories\" if these detections matter."),
        Oddity.CategoryMissing => (
            "Detections without a category cannot be told to be animals and were left out.",
            "Run the detector again on these images if there are many."),
        Oddity.SpeciesAsCategory => (
            "Detection categories bear the names of species, and were taken for animals of that species.",
            NothingToDo),
        Oddity.ClassNotInTable => (
            "Classifications use a class that the file's table does not have, so that its number stands in for its name.",
            "Add the missing number to \"classification_categories\"."),
        Oddity.ConfidenceMissing => (
            "Detections without a usable confidence were left out.",
            "Run the detector again on these images if there are many."),
        Oddity.ConfidenceOutOfRange => (
            "Confidences below 0 or above 1 were taken for 0 or 1.",
            "If there are many, check whether the file gives confidences in percent."),
        Oddity.BoxMissing => (
            "Detections without a box were left out.",
            "Run the detector again on these images if there are many."),
        Oddity.BoxNotFinite => (
            "Detections whose box is no finite rectangle were left out.",
            "Run the detector again on these images if there are many."),
        Oddity.BoxWithoutArea => (
            "Boxes without any area inside the frame are kept here and passed over in selecting.",
            NothingToDo),
        Oddity.BoxOutsideFrame => (
            "Boxes reach more than a hundredth of the frame outside it, and are clipped where that matters.",
            "If there are many, check whether the boxes were made for another size or orientation of the pictures."),
        Oddity.PlaceholderBox => (
            "A classifier named something where the detector saw nothing, and a box over the whole frame stands in for it; such boxes are never used for composition.",
            NothingToDo),
        Oddity.FailureWithDetections => (
            "Images are marked as failed and have detections all the same; the mark was believed and the detections left out.",
            "Run the detector again on these images."),
        Oddity.DetectionsMissing => (
            "Images have neither detections nor a reason for having none, and count as failed rather than as empty.",
            "Run the detector again on these images."),
        Oddity.RepeatedFile => (
            "Files stand in the results more than once, and the entry with the most confident detection is used.",
            "If several results files were joined, check that each picture was meant to be in only one of them."),
        Oddity.CaseOnlyDifference => (
            "Paths differ in upper and lower case only, which on Windows and macOS is the same file.",
            "Rename one of them before the pictures are copied to such a system."),
        Oddity.BackslashPath => (
            "Paths are written with back-slashes, as on Windows, and are matched as if they had slashes.",
            NothingToDo),
        Oddity.AbsolutePath => (
            "Paths are absolute, probably of the computer on which the detector ran, so that the pictures are not found below the image folder.",
            "Verify the paths against the image folder to learn which prefix to strip."),
        Oddity.ClimbingPath => (
            "Paths climb out of the image folder with \"..\" and are never opened.",
            "Name a folder further up as the image folder, and write the paths relative to that one."),
        Oddity.UnusableTime => (
            "Times cannot be read, or are those of a camera whose clock was never set, and were taken for missing.",
            "Correct them in the metadata if sequences and hours matter."),
        Oddity.Video => (
            "Videos are counted here and never selected as pictures.",
            "Extract frames and run the detector on those to have them considered."),
        Oddity.BareNumber => (
            "The file has bare NaN or Infinity, which JSON does not know, and they were taken for missing.",
            NothingToDo),
        Oddity.AcceptedTruncation => (
            "The file ends too early, and what stands before the end was used, as asked.",
            "Get the whole file again, or let the detector finish."),
        Oddity.MetadataWithoutName => (
            "Metadata entries without a file name belong to no image and were left out.",
            "Add \"file_name\" to them."),
        Oddity.MetadataWithoutSequence => (
            "Metadata entries name no sequence, so that it was derived from location and time.",
            NothingToDo),
        Oddity.MetadataWithoutLocation => (
            "Metadata entries name no location, so that the folder serves instead.",
            "Add the location if folders are not camera sites."),
        Oddity.MetadataRepeated => (
            "File names stand in the metadata more than once, and the last entry is used.",
            "Remove the entries that do not hold."),
        Oddity.MetadataFieldUnusable => (
            "Fields of the metadata have a value of the wrong kind and were taken for missing.",
            "Correct the entries given as examples if their sequences, places or times matter."),
        _ => throw new UnreachableException($"There is no text for {kind}."),
    };
}
